package org.fortnight.pacing;

import org.fortnight.WebTest;

@WebTest
class PacingPageOnH2Tests extends PacingPageTests {}
