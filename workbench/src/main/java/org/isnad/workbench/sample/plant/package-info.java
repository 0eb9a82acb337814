/** What is done to messages: forgeries F1–F28 of the domain and damage that is no forgery. */
@NullMarked
package org.isnad.workbench.sample.plant;

import org.jspecify.annotations.NullMarked;
