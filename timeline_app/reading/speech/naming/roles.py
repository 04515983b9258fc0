"""What people and bodies are called without their names, and titles before names: tables."""

from __future__ import annotations

from timeline_app.reading.speech.naming.tables import word_set

_PEOPLE = """
    commentator negotiator member astronomer physicist geologist biologist physician photographer
    filmmaker attendee administrator mathematician sportswriter eyewitness bystander passenger
    voter developer co-developer crew supervisor consultant lecturer president vice-president
    minister secretary spokesman spokeswoman spokesperson official officer diplomat ambassador
    envoy chancellor premier leader lawmaker politician senator congressman congresswoman governor
    mayor commissioner chairman chairwoman chairperson chair chief director general commander
    colonel admiral aide adviser advisor analyst expert economist scientist researcher professor
    author co-author coauthor writer journalist reporter editor columnist historian lawyer
    attorney prosecutor judge witness survivor victim resident activist campaigner protester
    demonstrator organiser organizer representative delegate negotiator mediator founder
    co-founder ceo executive manager owner boss coach captain player doctor teacher student worker
    farmer priest bishop pope king queen prince princess emperor sultan sheikh emir candidate mp
    critic opponent supporter source investigator detective sheriff father mother child son
    daughter brother sister wife husband widow family friend colleague neighbour neighbor fan user
    scholar academic rapporteur inspector negotiators speaker head deputy ally insider parent
    coroner principal producer actor actress singer musician artist developer designer engineer
    pilot driver man woman boy girl monarch
"""
_BODIES = """
    partnership initiative foundation government ministry department administration authority
    agency office embassy consulate commission committee council court parliament congress senate
    house cabinet party campaign military army navy police force union association organisation
    organization company corporation firm bank university institute foundation league federation
    group team panel board bureau newspaper magazine daily agency media television broadcaster
    station channel website network regime junta coalition opposition movement side statement
    report letter study survey kremlin pentagon
"""
ADJECTIVES = word_set("""
    senior top foreign prime state interior defence defense military local federal national
    regional provincial municipal party police company press chief former acting deputy main
    opposition ruling then-president two three four five several some many other both unnamed
    anonymous former-president official central public financial finance trade economic health
    education justice home intelligence security news human rights election vice permanent special
    supreme general executive government law labour labor royal international european election
    environmental climate energy naval air space sports football club independent leading
    prominent outgoing incoming newly-elected current presidential ministerial diplomatic
    political religious civil legal united armed new young old
""")
"""Words that belong to what follows them: "a senior official"."""


_IRREGULAR = word_set("spokesmen spokespeople men women witnesses authorities forces children")

_VERBS_TOO = frozenset(["reports", "heads", "studies", "surveys", "sides", "voices"])


def _with_plurals(table: str) -> list[str]:
    words = table.split()
    plurals = [f"{word[:-1]}ies" if word.endswith("y") else f"{word}s" for word in words]
    return [*words, *(one for one in plurals if one not in _VERBS_TOO), *_IRREGULAR]


PEOPLE = frozenset(_with_plurals(_PEOPLE))
BODIES = frozenset(_with_plurals(_BODIES))
DOCUMENTS = word_set("""
    statement tweet report letter post message article interview speech email note memo press
    release document study survey poll account transcript communique communiqué readout source
    sources post announcement complaint filing lawsuit text
""")
"""What people say things in: "according to a statement by the ministry"."""

ROLES = PEOPLE | BODIES

TITLES = word_set("""
    administrator archdeacon provost chancellor rector inspector superintendent constable lead
    whip assemblywoman assemblyman co-author actor actress singer scientist eyewitness democrat
    republican cosmonaut astronaut co-founder co-chair vice-chair solicitor barrister trader
    player striker goalkeeper captain manager author novelist director-general undersecretary mr
    mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady president vice-president minister secretary
    secretary-general chancellor premier ambassador envoy speaker senator sen. rep. representative
    congressman congresswoman governor gov. mayor general gen. lieutenant lt. colonel col. major
    maj. captain capt. admiral adm. sergeant sgt. commander corporal officer detective sheriff
    judge justice professor prof. king queen prince princess emperor emir sheikh ayatollah pope
    cardinal bishop archbishop reverend rev. father imam mp mep mps director chairman chairwoman
    chairperson chair commissioner leader spokesman spokeswoman spokesperson chief rapporteur
    correspondent journalist academic author coauthor analyst officer ceo founder attorney lawyer
    prosecutor emeritus baroness baron count duke duchess marshal brigadier taoiseach councillor
    councilor counsellor counselor advisor adviser editor reporter historian economist scientist
    researcher activist footballer coach monsignor undersecretary deputy
""")
"""Words that stand before a name and are no part of it."""

ORGANISATION = word_set("""
    mosque airport temple palace castle island river lake mountain street road avenue stadium
    hotel park bridge cathedral square province county district prison clinic ministry department
    office agency administration authority bureau commission committee council court parliament
    congress senate house commons cabinet party union association organisation organization
    company corporation corp inc ltd bank university college institute foundation league
    federation group board service services times post news daily herald journal guardian
    telegraph tribune gazette globe press agency broadcasting television tv radio forces force
    army navy guard corps police government front movement alliance network international republic
    states nations kingdom kremlin pentagon club center centre museum society church school
    hospital airlines airways air monitor observer review week reporter independent mail express
    chronicle star sun mirror assembly fund programme program project campaign trust watch amnesty
""")
"""Words that make a name one of a body."""

ANY_BODY = word_set("""
    group organization organisation company firm agency association charity body institution
    manufacturer airline broadcaster newspaper publication
""")
"""What any body may be called: "the group said"."""

GIVEN_NAMES = word_set("""
    Will Mark Bill Grace Art Rob Pat Sue Drew Jack Frank Dick Rose Lily Ray Dean Hope Joy Dawn Max
    Victor Christian Guy Gene Miles Faith Iris Ivy Pearl Ruby Amber Jade Clay Cliff Dale Glen
    Grant Lance Nick Pierce Reed Robin Sandy Carly Wade Ward Herb Jean Carol Penny Bob Don Ed Ted
    Jim Mike Josh Harry Pierre Sally Chuck Buck Ben Sam Tony Tim Tom Dan Ron Ken Al Hank Pete Rich
""")
"""First names that are words as well."""
