"""Whether somebody is a he or a she, where a title or a first name tells."""

from __future__ import annotations

from timeline_app.core.text.folding import folded
from timeline_app.reading.speech.naming.tables import word_set

_SHE_TITLES = word_set("""
    mrs mrs. ms ms. miss lady dame madam queen princess duchess baroness spokeswoman chairwoman
    congresswoman assemblywoman
""")
_HE_TITLES = word_set("""
    mr mr. sir lord king prince duke baron sheikh imam ayatollah pope cardinal archbishop
    spokesman chairman congressman assemblyman
""")
_SHE = word_set("""
    alexandra alice alison amanda amy ana andrea angela anita ann anna anne annette audrey barbara
    beatrice betty brenda bridget camilla carla carol caroline carolyn carrie catherine cecilia
    charlotte christina christine cindy claire claudia cynthia dana danielle deborah debra denise
    diana diane donna doris dorothy elaine eleanor elena elisabeth elise elizabeth ellen emily
    emma erika esther eva evelyn fatima fiona florence frances gabriela gina gloria grace greta
    hannah heather helen helena hillary ida ingrid irene irina isabel isabella ivanka jacinda
    jacqueline jane janet janice jennifer jessica joan joanna josephine joyce judith judy julia
    julie kamala karen kate katherine kathleen kathryn kathy katie kelly kimberly kirsten kristen
    laura lauren leah leila lena linda lisa liz louise lucia lucy lydia magdalena margaret maria
    marie marina marjorie martha mary maya megan melania melanie melissa michelle miriam monica
    nadia nancy naomi natalia natalie nicola nicole nikki nina olga olivia pamela patricia paula
    penny rachel rebecca rita roberta rosa rose ruth sabrina samantha sandra sara sarah sharon
    sheila shirley sofia sonia sophia sophie stephanie susan suzanne sylvia tamara tatiana teresa
    theresa tina ursula valerie vanessa vera veronica victoria violet virginia vivian wanda wendy
    yvette yvonne zoe
""")
_HE = word_set("""
    aaron abdul abdullah adam adrian ahmed alan albert alejandro alexander alfred ali amir andrew
    andrzej angus anthony antonio antony arnold arthur barack ben benjamin bernard bernie bill
    bob boris brad brandon brendan brett brian bruce carl carlos charles chris christopher chuck
    clarence colin craig daniel danny darren dave david dean dennis derek diego dmitry dominic
    don donald doug douglas duncan earl ed eddie edmund eduardo edward emmanuel enrique eric
    erik ernest fernando francis francisco frank franklin fred frederick gary gavin geoffrey
    george gerald gerhard giorgio giovanni glenn gordon graham greg gregory guy hans harold harry
    hassan hector henry herbert howard hugh hussein ian ibrahim igor ivan jack jacob jacques jake
    james jan javier jean-claude jeff jeffrey jens jeremy jerome jerry jim jimmy joe joel john
    johnny jon jonathan jorge jose joseph joshua juan julian justin karl keith ken kenneth kevin
    khalid kurt larry lars lawrence leo leon leonard liam lindsey lloyd louis luca lucas luis
    luke manuel marc marcel marco mario mark martin matt matthew maurice max michael miguel mike
    mikhail mitch mitt mohamed mohammad mohammed moses muhammad nathan neil nicholas nicolas nigel
    noah norman oleg oliver olivier omar oscar otto owen pablo patrick paul pedro peter philip
    pierre rafael ralph raymond ricardo richard rick robert roberto roger roland roman ron ronald
    rory roy rudolf russell ryan samuel saul scott sean sebastian sergei seth simon stanley
    stefan stephen steve steven stuart ted terry theodore thomas tim timothy toby todd tom tommy
    tony trevor tyler victor viktor vincent vladimir volodymyr walter warren wayne wilhelm
    will william yusuf xavier zachary
""")


def pronoun_of(name: str, title: str) -> str:
    """Give “he” or “she” by the title or the first name of somebody, "" where they don't tell."""
    first = folded(name).partition(" ")[0] if " " in name else ""
    if first in _SHE or first in _HE:
        return "she" if first in _SHE else "he"
    words = set(folded(title).split())
    if words & _SHE_TITLES:
        return "she"
    return "he" if words & _HE_TITLES else ""
