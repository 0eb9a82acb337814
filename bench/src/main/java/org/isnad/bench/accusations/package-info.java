/** How often the whole product speaks against real mail that nobody tampered with. */
@NullMarked
package org.isnad.bench.accusations;

import org.jspecify.annotations.NullMarked;
