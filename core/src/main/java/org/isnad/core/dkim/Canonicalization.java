package org.isnad.core.dkim;

/** How bytes are made comparable before hashing (RFC 6376, 3.4). */
public enum Canonicalization {
    SIMPLE,
    RELAXED
}
