/** What measurements share: how they are asked, the real mail that they read, where they work, and the page that they keep. */
@NullMarked
package org.isnad.bench.shared;

import org.jspecify.annotations.NullMarked;
