package org.fortnight.review;

import org.fortnight.WebTest;

@WebTest
class ComingBackOnH2Tests extends ComingBackTests {}
