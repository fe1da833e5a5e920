package dev.pagination.engine;

import dev.pagination.CursorToken;
import dev.pagination.token.Cursor;

/** Makes the token of a cursor, bound to the pager it is for. */
interface TokenWriter {
    CursorToken write(Cursor cursor);
}
