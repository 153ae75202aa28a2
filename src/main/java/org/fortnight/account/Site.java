package org.fortnight.account;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where people reach this installation, for links that are read outside of it. */
@Component
public class Site {

    private final AccessProperties properties;

    Site(AccessProperties properties) {
        this.properties = properties;
    }

    /** The configured address, else the one of the request that is being answered; without a slash at its end. */
    public String address() {
        return properties.publicUrl() == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : properties.publicUrl();
    }
}
