/** Who may come in: tokens, origins, and the certificate beyond loopback. */
@NullMarked
package dev.touchline.dashboard.auth;

import org.jspecify.annotations.NullMarked;
