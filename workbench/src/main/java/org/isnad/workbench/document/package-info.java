/** Reading documents in processes of their own: what parses a hostile file may die of it without harm to anybody. */
@NullMarked
package org.isnad.workbench.document;

import org.jspecify.annotations.NullMarked;
