package org.fortnight.portfolio;

import org.fortnight.WebTest;

@WebTest
class ProgressPageOnH2Tests extends ProgressPageTests {}
