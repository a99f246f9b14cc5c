"""Words that say something about a value: placeholders, shared mailboxes, providers, words that part sister companies."""

PLACEHOLDERS = frozenset(
    """
    test tester testing testperson na n/a none null nil unknown unbekannt ukendt anonym anonymous keine kein ingen nn
    x xx xxx xxxx y yy abc abcd asdf asdfg qwertz qwerty tbd dummy sample beispiel muster example foo bar foobar
    kunde customer interessent privat private privatkunde privatperson privatkunden nichtangegeben notprovided
    noname vorname nachname name fornavn efternavn firstname lastname surname undefined missing leer empty blank
    diverse various default selbst ohne no nej nein firma company selvstandig selbstandig freelancer arbejdslos
    """.split()
)
ROLE_LOCALS = frozenset(
    """
    info kontakt contact kontor office mail post email sales vertrieb verkauf salg service support admin
    administration hello hallo hi hej team zentrale empfang reception buchhaltung rechnung rechnungen invoice
    invoices faktura bogholderi regnskab kundenservice kundenbetreuung kundeservice enquiries enquiry anfrage
    anfragen accounts account bestellung bestellungen order orders ordre webmaster postmaster hostmaster marketing
    presse press hr jobs job karriere personal einkauf indkob purchasing werkstatt vaerksted varksted workshop
    filiale verwaltung sekretariat secretary direktion gl gf direktor leitung poststelle posteingang
    shop butik laden booking buchung reservierung kasse lager logistik dispo disposition technik it edv mailbox
    firma company general home web online newsletter help hilfe privat kunden kunde praxis kanzlei studio
    """.split()
)
# Read by several people of a household: known by how they begin.
FAMILY_LOCALS = ("familie", "family", "fam.", "fam-", "fam_", "familien")
NOBODYS_LOCALS = frozenset(
    """
    noreply no-reply no_reply donotreply do-not-reply test tester none na n.a nomail no-mail nomail keine
    keinemail unknown unbekannt null asdf abc xxx xx x a aa aaa mail@mail nobody dummy example beispiel max.mustermann
    mustermann ingen ukendt 123 1234 12345 email-not-provided nichtangegeben notprovided
    """.split()
)
NOBODYS_DOMAINS = frozenset(
    "example.com example.org example.net example.de test.de test.com test.dk mail.invalid invalid.com none.com na.com".split()
)
FREE_PROVIDERS = frozenset(
    """
    gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.info web.de t-online.de freenet.de arcor.de
    online.de email.de mail.de posteo.de posteo.net mailbox.org 1und1.de kabelmail.de vodafone.de vodafonemail.de
    unity-mail.de ewe.net ewetel.net netcologne.de aol.com aol.de hotmail.com hotmail.de hotmail.dk hotmail.co.uk
    hotmail.fr hotmail.it outlook.com outlook.de outlook.dk live.com live.de live.dk live.co.uk live.nl msn.com
    yahoo.com yahoo.de yahoo.dk yahoo.co.uk yahoo.fr ymail.com rocketmail.com icloud.com me.com mac.com
    protonmail.com proton.me pm.me tutanota.com tutanota.de fastmail.com zoho.com mail.com mail.ru yandex.ru
    mail.dk jubii.dk jubiimail.dk ofir.dk sol.dk stofanet.dk tdcadsl.dk mail.tele.dk privat.dk webspeed.dk
    post.tele.dk c.dk youmail.dk get2net.dk post.cybercity.dk profibermail.dk fibermail.dk energimail.dk
    btinternet.com bt.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk tiscali.co.uk
    orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tin.it alice.it telenet.be skynet.be
    ziggo.nl kpnmail.nl planet.nl hetnet.nl home.nl xs4all.nl bluewin.ch sunrise.ch aon.at chello.at a1.net
    wp.pl o2.pl onet.pl interia.pl seznam.cz telia.com telia.dk comcast.net verizon.net att.net sbcglobal.net
    bigpond.com optusnet.com.au rogers.com shaw.ca qq.com 163.com
    """.split()
)
# With one of these more or less a name is another company of the same group, not the same one typed shorter.
SISTER_WORDS = frozenset(
    """
    holding holdings beteiligung beteiligungs beteiligungen verwaltung verwaltungs verwaltungsgesellschaft
    besitzgesellschaft grundbesitz vermogensverwaltung invest investment investments investering immobilien
    ejendomme ejendom properties property estates real leasing finance finanz finans capital kapital
    international europe europa scandinavia nordic deutschland danmark germany denmark uk
    nord syd sud west ost ost vest north south east nordvest sudwest
    group gruppe gruppen koncern konzern service services vertrieb vertriebs sales trading export import
    logistik logistics transport produktion production personal akademie academy ventures ii iii zweite second 2 3
    filiale zweigstelle niederlassung afdeling branch depot
    """.split()
)
SMALL_WORDS = frozenset("und u and og & the der die das den et of for fur i in im am von vom zu e y plus n".split())
FIRM_PREFIXES = frozenset("firma fa the firmaet fyrma messrs".split())
COUPLES = frozenset("und u and og & + oder or eller et y".split())
