package org.fortnight.notebook;

import org.fortnight.WebTest;

@WebTest
class WritingOnH2Tests extends WritingTests {}
