package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.jpa.domain.Note;
import dev.pagination.jpa.domain.Remark;
import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Rows that Hibernate hides are on no page, in no count, in no collection, and behind no page; a subclass names the
 * database. Ids of one tenant lie between those of the other, and the first and the last are the other's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JpaHiddenRowsContract {

    private static final int NOTES = 40;
    private static final int REMARKS = 3;
    private static final LongPredicate OURS = id -> id % 2 == 0 && id < NOTES;
    private static final LongPredicate LIVE = id -> OURS.test(id) && id % 7 != 0;

    private final TestDatabase database;
    private final RecordingDataSource recording;
    private final Tenants tenants = new Tenants();
    private final EntityManagerFactory factory;
    private final JpaPager<Note> notes;

    /** Says whose sessions are opened. */
    private static final class Tenants implements CurrentTenantIdentifierResolver<String> {

        private String current = "ours";

        @Override
        public String resolveCurrentTenantIdentifier() {
            return current;
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }
    }

    JpaHiddenRowsContract(TestDatabase database) {
        this.database = database;
        this.recording = RecordingDataSource.of(database.dataSource());
        this.factory = Unit.open(
                "notes",
                recording,
                Map.of(
                        "jakarta.persistence.schema-generation.database.action",
                        "create",
                        "hibernate.use_sql_comments",
                        "true",
                        "hibernate.tenant_identifier_resolver",
                        tenants));
        this.notes = JpaPager.entity(factory, Note.class)
                .orderBy(SortKey.asc("weight").nullsFirst())
                .build();
    }

    @BeforeAll
    void fill() {
        persist("ours", OURS);
        persist("theirs", OURS.negate());
        tenants.current = "ours";
        try (EntityManager entityManager = factory.createEntityManager()) {
            entityManager.getTransaction().begin();
            ids(OURS.and(LIVE.negate()))
                    .forEach(id -> entityManager.remove(entityManager.getReference(Note.class, id)));
            ids(OURS).forEach(id -> entityManager.remove(entityManager.getReference(Remark.class, id * REMARKS)));
            entityManager.getTransaction().commit();
        }
    }

    private void persist(String tenant, LongPredicate which) {
        tenants.current = tenant;
        Shop.persist(
                factory,
                ids(which).stream()
                        .map(Note::new)
                        .flatMap(note -> LongStream.concat(
                                        LongStream.of(-1),
                                        LongStream.range(0, REMARKS).map(n -> note.id() * REMARKS + n))
                                .mapToObj(id -> id < 0 ? note : new Remark(id, note))));
    }

    @BeforeEach
    void beOurselves() {
        tenants.current = "ours";
    }

    @AfterAll
    void close() {
        factory.close();
        database.close();
    }

    @Test
    void walksOverTheLiveRowsOfTheTenant() {
        List<Long> unpaged = unpaged("");

        assertThat(unpaged).containsExactlyInAnyOrderElementsOf(ids(LIVE));
        JpaWalks.check(notes, Note::id, unpaged);
        TotalContract.check(notes, unpaged.size());
        tenants.current = "theirs";
        TotalContract.check(notes, ids(OURS.negate()).size());
        tenants.current = "nobody";
        TotalContract.check(notes, 0);
    }

    @Test
    void walksOverTheLiveRowsOfTheTenantByAQuery() {
        String jpql = "select n from Note n where n.priority > 0 or n.priority = 0";
        JpaPager<Note> queried = JpaPager.query(factory, Note.class, jpql)
                .orderBy(SortKey.desc("priority"))
                .build();
        List<Long> unpaged = unpaged(" order by n.priority desc, n.id desc");

        JpaWalks.check(queried, Note::id, unpaged);
        TotalContract.check(queried, unpaged.size());
    }

    @Test
    void keepsToAFilterThatTheSessionHasOn() {
        try (EntityManager entityManager = factory.createEntityManager()) {
            entityManager.unwrap(Session.class).enableFilter(Note.AT_LEAST).setParameter("priority", 1);
            List<Long> shown = ids(id -> LIVE.test(id) && id % 3 >= 1);
            JpaPager<Note> filtered = notes.on(entityManager).orderBy(SortKey.asc("id"));

            JpaWalks.check(filtered, Note::id, shown);
            TotalContract.check(filtered, shown.size());
        }
    }

    @Test
    void loadsIntoCollectionsWhatIsNotHidden() {
        JpaPager<Note> whole = JpaPager.entity(factory, Note.class)
                .fetch("remarks")
                .orderBy(SortKey.desc("priority"))
                .build();

        assertThat(whole.first(NOTES).content())
                .hasSameSizeAs(ids(LIVE))
                .allSatisfy(note -> assertThat(note.remarks()).hasSize(REMARKS - 1));
        try (EntityManager entityManager = factory.createEntityManager()) {
            entityManager.unwrap(Session.class).enableFilter(Note.AT_LEAST).setParameter("priority", 2);
            assertThat(whole.on(entityManager).first(NOTES).content())
                    .isNotEmpty()
                    .allSatisfy(note -> assertThat(note.priority()).isEqualTo(2))
                    .allSatisfy(note -> assertThat(note.remarks())
                            .extracting(Remark::priority)
                            .containsOnly(2));
        }
    }

    @Test
    void hidesTheSameRowsInAStatelessSession() {
        try (StatelessSession session = factory.unwrap(SessionFactory.class).openStatelessSession()) {
            JpaPager<Note> stateless = HibernatePagers.stateless(notes, session);

            WalkContract.check(new MappedPager<>(stateless, Note::id), unpaged(""), 4);
            TotalContract.check(stateless, ids(LIVE).size());
        }
    }

    @Test
    void passesHintsOnToEveryStatement() {
        try (EntityManager entityManager = factory.createEntityManager()) {
            JpaPager<Note> hinted = JpaPager.entity(entityManager, Note.class)
                    .fetch("remarks")
                    .hint("org.hibernate.comment", "paged")
                    .hint("org.hibernate.readOnly", true)
                    .orderBy(SortKey.asc("weight").nullsFirst())
                    .build();
            recording.clear();

            for (CountStrategy strategy :
                    List.of(CountStrategy.separate(), CountStrategy.bounded(3), CountStrategy.combined())) {
                hinted.page(PageRequest.first(3).withCount(strategy));
            }
            List<Note> rows = hinted.page(PageRequest.last(3)).content();

            assertThat(recording.statements())
                    .hasSizeGreaterThan(8)
                    .extracting(RecordedStatement::sql)
                    .allMatch(sql -> sql.startsWith("/* paged */"));
            Session session = entityManager.unwrap(Session.class);
            assertThat(rows).allMatch(session::isReadOnly);
            assertThat(rows).flatExtracting(Note::remarks).isNotEmpty().allMatch(session::isReadOnly);
        }
    }

    private List<Long> unpaged(String order) {
        String orderBy =
                order.isEmpty() ? " order by case when n.weight is null then 0 else 1 end, n.weight, n.id" : order;
        try (EntityManager entityManager = factory.createEntityManager()) {
            return entityManager
                    .createQuery("select n.id from Note n" + orderBy, Long.class)
                    .getResultList();
        }
    }

    private static List<Long> ids(LongPredicate which) {
        return LongStream.rangeClosed(1, NOTES).filter(which).boxed().toList();
    }
}
