package org.fortnight.portfolio;

import org.fortnight.WebTest;

@WebTest
class CertificateOnH2Tests extends CertificateTests {}
