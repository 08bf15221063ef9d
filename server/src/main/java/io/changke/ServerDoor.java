package io.changke;

import io.changke.platform.start.Commands;

/** Where the command line finds the server. */
public final class ServerDoor extends Commands {
    public ServerDoor() {
        super(Server.class);
    }
}
