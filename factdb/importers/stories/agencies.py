"""The wires a story may be credited to, by every name they sign with."""

from __future__ import annotations

import re

_NAMES = """
AFP|Agence France-Presse|Agence France Presse|AFP時事
AP|Associated Press|The Associated Press
Reuters|Thomson Reuters|ロイター|路透社|路透
dpa|DPA|Deutsche Presse-Agentur|dpa-AFX
EFE|Agencia EFE
ANSA|Adnkronos|AGI|LaPresse
Lusa|Agência Lusa|Agência Brasil|Estadão Conteúdo|Folhapress
Europa Press|Télam
UPI|United Press International
Bloomberg|Bloomberg News
ANTARA|Antara|LKBN Antara
Bernama|BERNAMA
Yonhap|Yonhap News Agency|연합뉴스|聯合通信
Newsis|뉴시스|News1|뉴스1
KCNA|조선중앙통신
Kyodo|Kyodo News|共同|共同通信|共同社
Jiji|Jiji Press|時事|時事通信
Xinhua|Xinhua News Agency|新华社|新華社
China News Service|中新社|中新网
CNA|Central News Agency|中央社
TASS|ТАСС
RIA Novosti|РИА Новости
Interfax|Интерфакс|Interfax-Ukraine|Интерфакс-Украина|Інтерфакс-Україна
Ukrinform|Укрінформ|Укринформ
UNIAN|УНІАН|УНИАН
PTI|Press Trust of India|ANI|IANS
Anadolu|Anadolu Agency|Anadolu Ajansı|AA
IRNA|WAM|SPA|KUNA|MENA|Petra|وام|واس|كونا
VNA|TTXVN
APA|Austria Presse Agentur|Keystone-SDA|ATS|SDA|sda
Belga|ANP|TT|NTB|Ritzau|STT|PAP|ČTK|CTK|MTI|TASR|Agerpres|BTA|BNS|LETA
AAP|Australian Associated Press|PA Media|The Canadian Press
APS|MAP|TAP|PANA
"""
NAMES = frozenset(name for name in re.split(r"[|\n]", _NAMES) if name)
ANY = "|".join(re.escape(name) for name in sorted(NAMES, key=len, reverse=True))
"""A pattern of all the names, the longest first."""
