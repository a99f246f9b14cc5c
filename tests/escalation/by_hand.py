"""Thirty leads of the month of `test_month`, and what becomes of them: found by thinking, not by counting.

Everything happens half past the minute that stands here; where seconds stand, it is the full minute. Flensburg (FLE) is open
Monday to Friday 9 to 12 and 13 to 18, Odense (ODE) 8 to 16 and Saturday 10 to 14, Hamburg (HAM) has no hours. An hour to
accept and two to react, reminded 20 minutes before, stage 2 after 90; a follow-up reminds an hour before, its stage 2 comes after
four. Hamburg has 30 minutes and 60, 10 and 30; 30 and two hours.

Away: Bo 23 March 8:00 to 28 March 8:00. Anna 30 March 8:00 to 2 April 8:00, Bo stands in. Sofie 24 and 25 March. Hanna 18 March.
No worker runs 19 March 8:00 to 20 March 10:00, and 28 March 20:00 to 29 March 23:00, when the clocks have gone forward.
Flensburg is closed on 27 March; Easter is from 3 to 6 April, in Denmark from the 2nd on.

A line: branch | what happens | what is recorded | who is told. a = until acceptance, r = until the first reaction, f = follow-up;
r = reminder, 1, 2 = stages; `a1 16.3 10:30` is stage 1 of the clock until acceptance.
"""

from typing import Final

THIRTY: Final = """
FLE | in 16.3 10:00; accept anna 16.3 10:20; reached 16.3 10:50 > 17.3 10:00; lose 17.3 09:30 | fr 17.3 09:00 | r anna 17.3 09:00
FLE | in 16.3 09:30 | ar 16.3 10:10; a1 16.3 10:30; a2 16.3 12:00 | r anna bo 16.3 10:10; 1 anna bo 16.3 10:30; 2 sofie 16.3 13:00:00
FLE | in 16.3 11:30 | ar 16.3 13:10; a1 16.3 13:30; a2 16.3 15:00 | r anna bo 16.3 13:10; 1 anna bo 16.3 13:30; 2 sofie 16.3 15:00
FLE | in 16.3 17:30 | ar 17.3 09:10; a1 17.3 09:30; a2 17.3 11:00 | r anna bo 17.3 09:10; 1 anna bo 17.3 09:30; 2 sofie 17.3 11:00
FLE | in 16.3 16:50 | ar 16.3 17:30; a1 16.3 17:50; a2 16.3 19:20 | r anna bo 16.3 17:30; 1 anna bo 16.3 17:50; 2 sofie 17.3 09:00:00
FLE | in 16.3 20:00 | ar 17.3 09:40:00; a1 17.3 10:00:00; a2 17.3 11:30:00 | r anna bo 17.3 09:40:00; 1 anna bo 17.3 10:00:00; 2 sofie 17.3 11:30:00
FLE | in 21.3 11:00 | ar 23.3 09:40:00; a1 23.3 10:00:00; a2 23.3 11:30:00 | r anna 23.3 09:40:00; 1 anna 23.3 10:00:00; 2 sofie 23.3 11:30:00
FLE | in 24.3 10:00 | ar 24.3 10:40; a1 24.3 11:00; a2 24.3 12:30 | r anna 24.3 10:40; 1 anna 24.3 11:00; 2 dirk 24.3 13:00:00
FLE | in 24.3 14:00; accept anna 24.3 14:10 | rr 24.3 15:50; r1 24.3 16:10; r2 24.3 17:40 | r anna 24.3 15:50; 1 anna 24.3 16:10; 2 dirk 24.3 17:40
FLE | in 25.3 15:00; accept anna 25.3 15:05 | rr 25.3 16:45; r1 25.3 17:05; r2 25.3 18:35 | r anna 25.3 16:45; 1 anna 25.3 17:05; 2 sofie 26.3 09:00:00
FLE | in 26.3 17:30 | ar 30.3 09:10; a1 30.3 09:30; a2 30.3 11:00 | r bo 30.3 09:10; 1 bo 30.3 09:30; 2 sofie 30.3 11:00
FLE | in 26.3 10:00; accept anna 26.3 10:10; reached 26.3 10:20 > 27.3 10:00 | fr 27.3 09:00; f1 27.3 10:00; f2 27.3 14:00 | f2 bo sofie 30.3 09:00:00
ODE | in 28.3 12:00 | ar 28.3 12:40; a1 28.3 13:00; a2 28.3 14:30 | r odile ole 28.3 12:40; 1 odile ole 28.3 13:00; 2 dirk 30.3 08:00:00
ODE | in 28.3 13:30 | ar 30.3 08:10; a1 30.3 08:30; a2 30.3 10:00 | r odile ole 30.3 08:10; 1 odile ole 30.3 08:30; 2 dirk 30.3 10:00
HAM | in 28.3 19:45 | ar 28.3 20:05; a1 28.3 20:15; a2 28.3 20:45 | 2 hanna hans hilda 29.3 23:00:00
HAM | in 29.3 01:50 | ar 29.3 03:10; a1 29.3 03:20; a2 29.3 03:50 | 2 hanna hans hilda 29.3 23:00:00
HAM | in 18.3 23:50 | ar 19.3 00:10; a1 19.3 00:20; a2 19.3 00:50 | r hans hilda 19.3 00:10; 1 hans hilda 19.3 00:20; 2 hanna 19.3 00:50
HAM | in 18.3 15:00; accept hans 18.3 15:10 | rr 18.3 16:00; r1 18.3 16:10; r2 18.3 16:40 | r hans 18.3 16:00; 1 hans 18.3 16:10; 2 adam 18.3 16:40
HAM | in 20.3 15:00; accept hanna 20.3 15:10 | rr 20.3 16:00; r1 20.3 16:10; r2 20.3 16:40 | r hanna 20.3 16:00; 1 hanna 20.3 16:10; 2 adam 20.3 16:40
FLE | in 19.3 09:30 | ar 19.3 10:10; a1 19.3 10:30; a2 19.3 12:00 | 2 anna bo sofie 20.3 10:00:00
FLE | in 19.3 09:30; accept anna 19.3 10:40; reached 19.3 13:30 > 23.3 10:00; lose 23.3 10:30 | ar 19.3 10:10; a1 19.3 10:30; rr 19.3 13:20; fr 23.3 09:00; f1 23.3 10:00 | r anna 23.3 09:00; 1 anna 23.3 10:00
FLE | in 16.3 09:10; accept bo 16.3 09:20; missed 16.3 09:40 > 16.3 15:00 | rr 16.3 11:00; r1 16.3 11:20; r2 16.3 12:50 | r bo 16.3 11:00; 1 bo 16.3 11:20; 2 sofie 16.3 13:00:00
FLE | in 16.3 09:10; accept bo 16.3 09:20; note 16.3 09:30 > 16.3 11:10 | fr 16.3 10:10; rr 16.3 11:00; f1 16.3 11:10; r1 16.3 11:20; r2 16.3 12:50; f2 16.3 15:10 | r bo 16.3 10:10; r bo 16.3 11:00; 1 bo 16.3 11:10; 1 bo 16.3 11:20; 2 sofie 16.3 13:00:00; f2 sofie 16.3 15:10
FLE | in 16.3 09:10; accept anna 16.3 09:20; assign bo 16.3 10:00 | rr 16.3 11:00; r1 16.3 11:20; r2 16.3 12:50 | r bo 16.3 11:00; 1 bo 16.3 11:20; 2 sofie 16.3 13:00:00
ODE | in 1.4 15:30 | ar 4.4 10:10; a1 4.4 10:30; a2 4.4 12:00 | r odile ole 4.4 10:10; 1 odile ole 4.4 10:30; 2 dirk 4.4 12:00
FLE | in 2.4 17:45 | ar 7.4 09:25; a1 7.4 09:45; a2 7.4 11:15 | r anna bo 7.4 09:25; 1 anna bo 7.4 09:45; 2 sofie 7.4 11:15
FLE | in 30.3 10:00; accept bo 30.3 10:10; reached 30.3 10:15 > 30.3 16:00; note 30.3 17:00 > 31.3 10:00 | fr 30.3 15:00; f1 30.3 16:00; fr 31.3 09:00; f1 31.3 10:00; f2 31.3 14:00 | r bo 30.3 15:00; 1 bo 30.3 16:00; r bo 31.3 09:00; 1 bo 31.3 10:00; f2 sofie 31.3 14:00
FLE | in 27.3 14:00; accept bo 30.3 09:50; reached 30.3 11:40 > 30.3 17:30; lose 30.3 17:00 | ar 30.3 09:40:00; rr 30.3 11:30; fr 30.3 16:30 | r bo 30.3 09:40:00; r bo 30.3 11:30; r bo 30.3 16:30
HAM | in 29.3 22:50 | ar 29.3 23:10; a1 29.3 23:20; a2 29.3 23:50 | r hans hilda 29.3 23:10; 1 hans hilda 29.3 23:20; 2 hanna 29.3 23:50
ODE | in 16.3 15:30; accept odile 16.3 15:40; missed 17.3 09:30 > 17.3 13:00 | rr 17.3 09:20; r1 17.3 09:40; r2 17.3 11:10 | r odile 17.3 09:20; 1 odile 17.3 09:40; 2 dirk 17.3 11:10
"""
