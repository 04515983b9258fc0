"""States by their ISO 3166-1 codes and by their names, as far as a name can be nothing else.

Short English names as the United Nations have them, others that newspapers use, and the Chinese
ones. Codes of three letters are those of ISO 3166-1, and those of CAMEO where it has others.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.core.text.folding import folded


class State(NamedTuple):
    """A state or territory: the alpha-2 code of ISO 3166-1, and its usual English name."""

    code: str
    name: str


_TEXT = """
AD AND Andorra|安道尔
AE ARE United Arab Emirates|UAE|阿联酋
AF AFG Afghanistan|阿富汗
AG ATG Antigua and Barbuda|安提瓜和巴布达
AL ALB Albania|阿尔巴尼亚
AM ARM Armenia|亚美尼亚
AO AGO Angola|安哥拉
AR ARG Argentina|阿根廷
AT AUT Austria|奥地利
AU AUS Australia|澳大利亚
AZ AZE Azerbaijan|阿塞拜疆
BA BIH Bosnia and Herzegovina|Bosnia|波黑
BB BRB Barbados|巴巴多斯
BD BGD Bangladesh|孟加拉国
BE BEL Belgium|比利时
BF BFA Burkina Faso|布基纳法索
BG BGR Bulgaria|保加利亚
BH BHR Bahrain|巴林
BI BDI Burundi|布隆迪
BJ BEN Benin|贝宁
BN BRN Brunei|Brunei Darussalam|文莱
BO BOL Bolivia|玻利维亚
BR BRA Brazil|巴西
BS BHS Bahamas|The Bahamas|巴哈马
BT BTN Bhutan|不丹
BW BWA Botswana|博茨瓦纳
BY BLR Belarus|白俄罗斯
BZ BLZ Belize|伯利兹
CA CAN Canada|加拿大
CD COD DR Congo|Democratic Republic of the Congo|DRC|刚果(金)
CF CAF Central African Republic|中非
CG COG Congo|Republic of the Congo|刚果(布)
CH CHE Switzerland|瑞士
CI CIV Ivory Coast|Côte d'Ivoire|Côte d’Ivoire|科特迪瓦
CL CHL Chile|智利
CM CMR Cameroon|喀麦隆
CN CHN China|People's Republic of China|People’s Republic of China|PRC|P.R.C.|中国|中华人民共和国
CO COL Colombia|哥伦比亚
CR CRI Costa Rica|哥斯达黎加
CU CUB Cuba|古巴
CV CPV Cape Verde|Cabo Verde|佛得角
CY CYP ?Cyprus|塞浦路斯
CZ CZE Czechia|Czech Republic|捷克
DE DEU Germany|Federal Republic of Germany|West Germany|德国
DJ DJI Djibouti|吉布提
DK DNK Denmark|丹麦
DM DMA ?Dominica|多米尼克
DO DOM Dominican Republic|多米尼加
DZ DZA Algeria|阿尔及利亚
EC ECU Ecuador|厄瓜多尔
EE EST Estonia|爱沙尼亚
EG EGY Egypt|埃及
ER ERI Eritrea|厄立特里亚
ES ESP Spain|西班牙
ET ETH Ethiopia|埃塞俄比亚
FI FIN Finland|芬兰
FJ FJI Fiji|斐济
FM FSM Micronesia|密克罗尼西亚
FR FRA ?France|法国
GA GAB Gabon|加蓬
GB GBR United Kingdom|UK|U.K.|Great Britain|Britain|英国
GD GRD Grenada|格林纳达
GE GEO ?Georgia|格鲁吉亚
GH GHA Ghana|加纳
GM GMB Gambia|The Gambia|冈比亚
GN GIN Guinea|几内亚
GQ GNQ Equatorial Guinea|赤道几内亚
GR GRC Greece|希腊
GT GTM Guatemala|危地马拉
GW GNB Guinea-Bissau|几内亚比绍
GY GUY Guyana|圭亚那
HK HKG Hong Kong|香港
HN HND Honduras|洪都拉斯
HR HRV Croatia|克罗地亚
HT HTI Haiti|海地
HU HUN Hungary|匈牙利
ID IDN Indonesia|印度尼西亚
IE IRL ?Ireland|爱尔兰
IL ISR ?Israel|以色列
IN IND ?India|印度
IQ IRQ Iraq|伊拉克
IR IRN Iran|伊朗
IS ISL Iceland|冰岛
IT ITA Italy|意大利
JM JAM Jamaica|牙买加
JO JOR ?Jordan|约旦
JP JPN Japan|日本
KE KEN ?Kenya|肯尼亚
KG KGZ Kyrgyzstan|吉尔吉斯斯坦
KH KHM Cambodia|柬埔寨
KI KIR Kiribati|基里巴斯
KM COM Comoros|科摩罗
KN KNA Saint Kitts and Nevis|St. Kitts and Nevis|圣基茨和尼维斯
KP PRK North Korea|DPRK|朝鲜
KR KOR South Korea|Republic of Korea|ROK|韩国
KW KWT Kuwait|科威特
KZ KAZ Kazakhstan|哈萨克斯坦
LA LAO Laos|老挝
LB LBN Lebanon|黎巴嫩
LC LCA Saint Lucia|St. Lucia|圣卢西亚
LI LIE Liechtenstein|列支敦士登
LK LKA Sri Lanka|斯里兰卡
LR LBR Liberia|利比里亚
LS LSO Lesotho|莱索托
LT LTU Lithuania|立陶宛
LU LUX Luxembourg|卢森堡
LV LVA Latvia|拉脱维亚
LY LBY Libya|利比亚
MA MAR Morocco|摩洛哥
MC MCO ?Monaco|摩纳哥
MD MDA Moldova|摩尔多瓦
ME MNE Montenegro|黑山
MG MDG Madagascar|马达加斯加
MH MHL Marshall Islands|马绍尔群岛
MK MKD North Macedonia|北马其顿
ML MLI ?Mali|马里
MM MMR Myanmar|Burma|缅甸
MN MNG Mongolia|蒙古
MO MAC Macao|Macau|澳门
MR MRT Mauritania|毛里塔尼亚
MT MLT ?Malta|马耳他
MU MUS Mauritius|毛里求斯
MV MDV Maldives|马尔代夫
MW MWI Malawi|马拉维
MX MEX Mexico|墨西哥
MY MYS Malaysia|马来西亚
MZ MOZ Mozambique|莫桑比克
NA NAM Namibia|纳米比亚
NE NER Niger|尼日尔
NG NGA Nigeria|尼日利亚
NI NIC Nicaragua|尼加拉瓜
NL NLD Netherlands|The Netherlands|荷兰
NO NOR Norway|挪威
NP NPL Nepal|尼泊尔
NR NRU Nauru|瑙鲁
NZ NZL New Zealand|新西兰
OM OMN Oman|阿曼
PA PAN Panama|巴拿马
PE PER Peru|秘鲁
PG PNG Papua New Guinea|巴布亚新几内亚
PH PHL Philippines|The Philippines|菲律宾
PK PAK Pakistan|巴基斯坦
PL POL Poland|波兰
PS PSE Palestine|State of Palestine|巴勒斯坦
PT PRT Portugal|葡萄牙
PW PLW Palau|帕劳
PY PRY Paraguay|巴拉圭
QA QAT Qatar|卡塔尔
RO ROU Romania|罗马尼亚
RS SRB Serbia|塞尔维亚
RU RUS Russia|Russian Federation|俄罗斯
RW RWA Rwanda|卢旺达
SA SAU Saudi Arabia|沙特阿拉伯
SB SLB Solomon Islands|所罗门群岛
SC SYC Seychelles|塞舌尔
SD SDN Sudan|苏丹
SE SWE Sweden|瑞典
SG SGP Singapore|新加坡
SI SVN Slovenia|斯洛文尼亚
SK SVK Slovakia|斯洛伐克
SL SLE Sierra Leone|塞拉利昂
SM SMR San Marino|圣马力诺
SN SEN Senegal|塞内加尔
SO SOM Somalia|索马里
SR SUR Suriname|苏里南
SS SSD South Sudan|南苏丹
ST STP São Tomé and Príncipe|圣多美和普林西比
SV SLV El Salvador|萨尔瓦多
SY SYR Syria|叙利亚
SZ SWZ Eswatini|Swaziland|斯威士兰
TD TCD ?Chad|乍得
TG TGO Togo|多哥
TH THA Thailand|泰国
TJ TJK Tajikistan|塔吉克斯坦
TL TLS East Timor|Timor-Leste|东帝汶
TM TKM Turkmenistan|土库曼斯坦
TN TUN Tunisia|突尼斯
TO TON Tonga|汤加
TR TUR Turkey|Türkiye|土耳其
TT TTO Trinidad and Tobago|特立尼达和多巴哥
TV TUV Tuvalu|图瓦卢
TW TWN Taiwan|台湾
TZ TZA Tanzania|坦桑尼亚
UA UKR Ukraine|乌克兰
UG UGA Uganda|乌干达
US USA United States|United States of America|USA|U.S.A.|U.S.|US|The US|美国
UY URY Uruguay|乌拉圭
UZ UZB Uzbekistan|乌兹别克斯坦
VA VAT Holy See|Vatican City|The Vatican|梵蒂冈
VC VCT Saint Vincent and the Grenadines|圣文森特和格林纳丁斯
VE VEN Venezuela|委内瑞拉
VN VNM Vietnam|Viet Nam|越南
VU VUT Vanuatu|瓦努阿图
WS WSM Samoa|萨摩亚
YE YEM Yemen|也门
ZA ZAF South Africa|南非
ZM ZMB Zambia|赞比亚
ZW ZWE Zimbabwe|津巴布韦
"""
_OF_CAMEO = {"ROM": "RO", "TMP": "TL", "MTN": "ME"}
_of_code: dict[str, State] = {}
_of_name: dict[str, State] = {}
_of_initials: dict[str, State] = {}
_perhaps: dict[str, State] = {}


def state_of_code(code: str) -> State | None:
    """The state with a code of three letters, of ISO or CAMEO; None for regions and others."""
    return _of_code.get(code)


def state_named(name: str) -> State | None:
    """The state of this name, if nothing else is called so.

    Case and marks of letters are no matter, but initials are that in capitals alone: not "us".
    """
    return _of_initials.get(name) or _of_name.get(folded(name))


def state_perhaps_named(name: str) -> State | None:
    """A state whose name people have too: Georgia, Chad, Jordan."""
    return _perhaps.get(folded(name))


def _fill() -> None:
    of_two = {}
    for line in _TEXT.strip().splitlines():
        two, three, rest = line.split(" ", 2)
        is_doubtful = rest.startswith("?")
        first, *others = rest.removeprefix("?").split("|")
        state = of_two[two] = _of_code[three] = State(two, first)
        (_perhaps if is_doubtful else _of_name)[folded(first)] = state
        for name in others:
            is_initials = name.isascii() and name == name.upper()
            (_of_initials if is_initials else _of_name)[name if is_initials else folded(name)] = (
                state
            )
    _of_code.update({theirs: of_two[ours] for theirs, ours in _OF_CAMEO.items()})


_fill()
