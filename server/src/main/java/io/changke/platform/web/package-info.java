/** How HTTP behaves everywhere: problem documents, languages, repeated requests, the page and its files. */
@NullMarked
package io.changke.platform.web;

import org.jspecify.annotations.NullMarked;
