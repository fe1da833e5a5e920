package dev.pagination.jpa.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** An order with an attribute of each kind that can be a key, and some that cannot. */
@Entity
public class Purchase {

    @Id
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer customer;

    @Column(nullable = false)
    private LocalDateTime createdAt;

    @Column(nullable = false)
    private Instant paidAt;

    private LocalDate shippedOn;

    private BigDecimal weight;

    private double score;

    @Column(nullable = false, columnDefinition = "uuid")
    private UUID code;

    @Convert(converter = MoneyConverter.class)
    private Money amount;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OrderStatus status;

    @Column(nullable = false)
    private OrderStatus numbered;

    private boolean urgent;

    private char grade;

    private Date legacy;

    @OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Line> lines = new ArrayList<>();

    @ElementCollection
    private Set<String> tags = new TreeSet<>();

    protected Purchase() {}

    /** The {@code n}-th order: ties in most attributes, NULL in some. */
    public Purchase(int n, Customer customer) {
        this.id = (long) n;
        this.customer = customer;
        this.createdAt = LocalDateTime.of(2026, 1, 1, 0, 0, 0, 1_000 * (n % 4) + 123_000);
        this.paidAt = Instant.parse("2026-03-29T00:59:59.999997Z").plusNanos(1_000L * (n % 5));
        this.shippedOn = n % 3 == 0 ? null : LocalDate.of(2026, 1, 1 + n % 4);
        this.weight = n % 4 == 0 ? null : new BigDecimal("0.10").add(BigDecimal.valueOf(n % 3));
        this.score = n % 3 / 10.0 + 0.1;
        this.code = new UUID((long) n << 62, n % 5);
        this.amount = n % 5 == 0 ? null : new Money(n % 4);
        this.status = OrderStatus.values()[n % 3];
        this.numbered = OrderStatus.values()[(n + 1) % 3];
        this.urgent = n % 2 == 0;
        this.grade = (char) ('a' + n % 3);
        for (int i = 0; i < n % 4; i++) {
            lines.add(new Line(this, i));
            tags.add("t" + i);
        }
    }

    /** The unique key. */
    public Long id() {
        return id;
    }

    /** Whose it is; may be missing. */
    public Customer customer() {
        return customer;
    }

    /** What is written on it. */
    public Set<String> tags() {
        return tags;
    }

    /** What was bought. */
    public List<Line> lines() {
        return lines;
    }
}
