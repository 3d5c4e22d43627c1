-- Standings tell of holds to decide; those of before are made anew.
update standing set day = 0;
