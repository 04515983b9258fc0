"""What CAMEO's codes of events say, as far as a title needs it.

Conflict and Mediation Event Observations, Event and Actor Codebook 1.1b3 (Schrodt 2012), chapter
2: the codes of three digits; those of four are kinds of these.
"""

from __future__ import annotations

_TEXT = """
010 make a statement
011 decline comment
012 make a pessimistic comment
013 make an optimistic comment
014 consider a policy option
015 acknowledge or claim responsibility
016 deny responsibility
017 engage in a symbolic act
018 make an empathetic comment
019 express accord
020 appeal
021 appeal for material cooperation
022 appeal for diplomatic cooperation
023 appeal for aid
024 appeal for political reform
025 appeal to yield
026 appeal to meet or negotiate
027 appeal to settle a dispute
028 appeal for mediation
030 intend to cooperate
031 intend to cooperate materially
032 intend to cooperate diplomatically
033 intend to provide aid
034 intend to reform politically
035 intend to yield
036 intend to meet or negotiate
037 intend to settle a dispute
038 intend to accept mediation
039 intend to mediate
040 consult
041 discuss by telephone
042 make a visit
043 host a visit
044 meet at a third location
045 mediate
046 negotiate
050 cooperate diplomatically
051 praise or endorse
052 defend verbally
053 rally support
054 grant diplomatic recognition
055 apologize
056 forgive
057 sign a formal agreement
060 cooperate materially
061 cooperate economically
062 cooperate militarily
063 cooperate judicially
064 share intelligence or information
070 provide aid
071 provide economic aid
072 provide military aid
073 provide humanitarian aid
074 provide military protection or peacekeeping
075 grant asylum
080 yield
081 ease administrative sanctions
082 ease political dissent
083 accede to demands for political reform
084 return or release
085 ease economic sanctions, boycott or embargo
086 allow international involvement
087 de-escalate militarily
090 investigate
091 investigate crime or corruption
092 investigate human rights abuses
093 investigate military action
094 investigate war crimes
100 demand
101 demand material cooperation
102 demand diplomatic cooperation
103 demand aid
104 demand political reform
105 demand that the other yields
106 demand a meeting or negotiation
107 demand that a dispute be settled
108 demand mediation
110 disapprove
111 criticize or denounce
112 accuse
113 rally opposition
114 complain officially
115 bring a lawsuit
116 find guilty or liable
120 reject
121 reject material cooperation
122 reject a request for aid
123 reject a request for political reform
124 refuse to yield
125 reject a proposal to meet or negotiate
126 reject mediation
127 reject a plan to settle a dispute
128 defy norms or law
129 veto
130 threaten
131 threaten without force
132 threaten with administrative sanctions
133 threaten with political dissent
134 threaten to halt negotiations
135 threaten to halt mediation
136 threaten to halt international involvement
137 threaten with repression
138 threaten with military force
139 give an ultimatum
140 protest
141 demonstrate or rally
142 hold a hunger strike
143 strike or boycott
144 obstruct or block
145 protest violently or riot
150 show force
151 raise police alert
152 raise military alert
153 mobilize police
154 mobilize armed forces
155 mobilize cyber forces
160 reduce relations
161 reduce or break diplomatic relations
162 reduce or stop aid
163 impose embargo, boycott or sanctions
164 halt negotiations
165 halt mediation
166 expel or withdraw
170 coerce
171 seize or damage property
172 impose administrative sanctions
173 arrest, detain or charge
174 expel or deport individuals
175 repress violently
176 attack by cyber means
180 use unconventional violence
181 abduct, hijack or take hostage
182 assault physically
183 bomb by non-military means
184 use as a human shield
185 attempt to assassinate
186 assassinate
190 use conventional military force
191 impose a blockade or restrict movement
192 occupy territory
193 fight with small arms
194 fight with artillery and tanks
195 use weapons from the air
196 violate a ceasefire
200 use unconventional mass violence
201 expel on a mass scale
202 kill on a mass scale
203 cleanse ethnically
204 use weapons of mass destruction
"""
WORDS = {line[:3]: line[4:] for line in _TEXT.strip().splitlines()}

QUADS = {
    "1": "Verbal cooperation",
    "2": "Material cooperation",
    "3": "Verbal conflict",
    "4": "Material conflict",
}


def words_of_code(code: str) -> str:
    """What an event of this code is; of one that is not known the code."""
    return WORDS.get(code[:3]) or WORDS.get(f"{code[:2]}0") or f"event {code}"


_SMALL = {"Of": "of", "The": "the", "And": "and", "For": "for", "In": "in"}
_CAPITALS = "CIA EU FBI IAEA IMF NASA NATO OPEC UAE UK UN UNESCO UNICEF US USA WTO"
_INITIALS = {word.title(): word for word in _CAPITALS.split(" ")}


def written_out(name: str) -> str:
    """A name in capitals as people write it: "Democratic Republic of the Congo", "UN"."""
    first, *others = name.title().split(" ") if name else [""]
    words = [first, *(_SMALL.get(word, word) for word in others)]
    return " ".join(_INITIALS.get(word, word) for word in words)
