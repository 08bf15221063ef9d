/** Customers who can buy, give or come at fixed occasions only: once a year, every concert, each renewal round. */
@NullMarked
package io.changke.analytics.occasion;

import org.jspecify.annotations.NullMarked;
