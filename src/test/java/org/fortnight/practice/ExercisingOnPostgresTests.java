package org.fortnight.practice;

import org.fortnight.PostgresTest;

@PostgresTest
class ExercisingOnPostgresTests extends ExercisingTests {}
