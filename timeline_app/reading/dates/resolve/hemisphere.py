"""In which half of the world a place lies, as far as its name tells."""

from __future__ import annotations

import re

_SOUTHERN = """
    Angola Argentina Australia Bolivia Botswana Brazil Burundi Chile Comoros Ecuador
    Eswatini Fiji Indonesia Lesotho Madagascar Malawi Mauritius Mozambique Namibia Nauru
    New-Zealand Papua-New-Guinea Paraguay Peru Rwanda Samoa Seychelles Solomon-Islands
    South-Africa Tanzania Timor-Leste East-Timor Tonga Tuvalu Uruguay Vanuatu Zambia
    Zimbabwe Adelaide Antananarivo Apia Asunción Asuncion Auckland Blantyre Brasília
    Brasilia Brisbane Buenos-Aires Bujumbura Canberra Cape-Town Christchurch Córdoba Cordoba
    Darwin Dili Dodoma Durban Gaborone Harare Hobart Honiara Johannesburg Kigali La-Paz
    Lilongwe Lima Luanda Lusaka Maputo Maseru Mbabane Melbourne Montevideo Perth
    Port-Moresby Port-Vila Pretoria Rio-de-Janeiro Salvador-da-Bahia Santiago São-Paulo
    Sao-Paulo Suva Sydney Wellington Windhoek
"""
"""Countries with most of their people south of the equator, their capitals and largest cities."""
_CODES = """
    AO AR AU BO BW BR BI CL KM EC SZ FJ ID LS MG MW MU MZ NA NR NZ PG PY PE RW WS SC SB ZA
    TZ TL TO TV UY VU ZM ZW AGO ARG AUS BOL BWA BRA BDI CHL COM ECU SWZ FJI IDN LSO MDG MWI
    MUS MOZ NAM NRU NZL PNG PRY PER RWA WSM SYC SLB ZAF TZA TLS TON TUV URY VUT ZMB ZWE
"""
"""The same countries as ISO 3166-1 writes them."""
_CODE_SET = frozenset(_CODES.split())
_NAMES = frozenset(name.replace("-", " ").lower() for name in _SOUTHERN.split())
_SIGNS = re.compile(r"[,;/()]")


_AMERICAN = re.compile(
    r"\b(?:USA?|U\.S\.(?:A\.)?|United States|Washington|New York|Los Angeles|Chicago|Houston"
    r"|Philadelphia|Boston|San Francisco|Atlanta|Miami|Seattle|Dallas|Denver|Detroit)(?!\w)"
)


def is_american(place: str) -> bool:
    """Whether dates in numbers begin with the month there."""
    return _AMERICAN.search(place) is not None


def is_southern(place: str) -> bool:
    """Whether a place, "Sydney", "Canberra, Australia" or "NZ", is known to lie in the south."""
    parts = [part.strip() for part in _SIGNS.split(place)]
    return any(part in _CODE_SET or part.lower().rstrip(".") in _NAMES for part in parts)
