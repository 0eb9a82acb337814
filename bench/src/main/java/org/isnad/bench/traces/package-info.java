/** How often traces fire on mail that nobody tampered with, and on leaks that somebody did. */
@org.jspecify.annotations.NullMarked
package org.isnad.bench.traces;
