package org.fortnight.progress;

import org.fortnight.PostgresTest;

@PostgresTest
class LiveEditOnPostgresTests extends LiveEditTests {}
