package org.fortnight.curriculum;

import org.fortnight.WebTest;

@WebTest
class RenewalOnH2Tests extends RenewalTests {}
