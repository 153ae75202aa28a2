package org.fortnight.account;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody as Spring Security carries them. What they may do is looked up with each request, not kept here. */
record Principal(Who who) implements UserDetails {

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getUsername() {
        return who.id().toString();
    }

    /** What signs the remember-me cookie besides the key: no password, but the person's changing secret. */
    @Override
    public String getPassword() {
        return who.secret();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }
}
