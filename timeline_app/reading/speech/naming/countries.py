"""Countries and their people as texts call them, each with its code (ISO 3166-1 alpha-2)."""

from __future__ import annotations

_TABLE = """
AF Afghanistan Afghan|AL Albania Albanian|DZ Algeria Algerian|AR Argentina Argentine Argentinian
AM Armenia Armenian|AU Australia Australian|AT Austria Austrian|AZ Azerbaijan Azerbaijani
BD Bangladesh Bangladeshi|BY Belarus Belarusian|BE Belgium Belgian|BO Bolivia Bolivian
BA Bosnia Bosnian|BR Brazil Brazilian|BG Bulgaria Bulgarian|KH Cambodia Cambodian
CA Canada Canadian|CL Chile Chilean|CN China Chinese|CO Colombia Colombian|HR Croatia Croatian
CU Cuba Cuban|CY Cyprus Cypriot|CZ Czechia Czech|DK Denmark Danish|EG Egypt Egyptian
EE Estonia Estonian|ET Ethiopia Ethiopian|FI Finland Finnish|FR France French|GE Georgia Georgian
DE Germany German|GH Ghana Ghanaian|GR Greece Greek|HU Hungary Hungarian|IS Iceland Icelandic
IN India Indian|ID Indonesia Indonesian|IR Iran Iranian|IQ Iraq Iraqi|IE Ireland Irish
IL Israel Israeli|IT Italy Italian|JP Japan Japanese|JO Jordan Jordanian|KZ Kazakhstan Kazakh
KE Kenya Kenyan|KW Kuwait Kuwaiti|LV Latvia Latvian|LB Lebanon Lebanese|LY Libya Libyan
LT Lithuania Lithuanian|MY Malaysia Malaysian|MX Mexico Mexican|MA Morocco Moroccan
MM Myanmar Burmese|NP Nepal Nepalese|NL Netherlands Dutch|NZ New_Zealand|NG Nigeria Nigerian
KP North_Korea North_Korean|NO Norway Norwegian|PK Pakistan Pakistani|PS Palestine Palestinian
PA Panama Panamanian|PE Peru Peruvian|PH Philippines Philippine Filipino|PL Poland Polish
PT Portugal Portuguese|QA Qatar Qatari|RO Romania Romanian|RU Russia Russian
SA Saudi_Arabia Saudi Saudi_Arabian|RS Serbia Serbian|SG Singapore Singaporean|SK Slovakia Slovak
SI Slovenia Slovenian|SO Somalia Somali|ZA South_Africa South_African|KR South_Korea South_Korean
ES Spain Spanish|LK Sri_Lanka Sri_Lankan|SD Sudan Sudanese|SE Sweden Swedish|CH Switzerland Swiss
SY Syria Syrian|TW Taiwan Taiwanese|TH Thailand Thai|TN Tunisia Tunisian|TR Turkey Turkish
UA Ukraine Ukrainian|AE United_Arab_Emirates Emirati UAE|UG Uganda Ugandan
GB United_Kingdom British Britain UK U.K. Scottish Scotland Welsh Wales English England
US United_States American US U.S. USA U.S.A. America|UY Uruguay Uruguayan|VE Venezuela Venezuelan
VN Vietnam Vietnamese|YE Yemen Yemeni|ZW Zimbabwe Zimbabwean|HK Hong_Kong|VA Vatican
"""


def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in _TABLE.replace("\n", "|").split("|"):
        code, *names = entry.split() or [""]
        found.update((name.replace("_", " "), code) for name in names)
    return found


CODE_OF = _codes()
"""The code of each name of a country and of its people."""

BODIES_OF_STATES = frozenset(
    ["United Nations", "UN", "U.N.", "European Union", "EU", "E.U.", "NATO", "African Union", "AU"]
)


def place_at_start(tokens: list[str]) -> int:
    """How many of the first tokens name a country, its people or a body of states."""
    for count in (3, 2, 1):
        name = " ".join(tokens[:count]).rstrip(",")
        if len(tokens) >= count and (name in CODE_OF or name in BODIES_OF_STATES):
            return count
    return 0
