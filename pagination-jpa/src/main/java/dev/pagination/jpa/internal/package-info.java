/** What is behind the pager: nothing here is for users. */
@NullMarked
package dev.pagination.jpa.internal;

import org.jspecify.annotations.NullMarked;
