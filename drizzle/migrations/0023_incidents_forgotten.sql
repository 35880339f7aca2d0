-- R-74: what a year-old incident tells of people is forgotten; that there was one stays.
grant update (facts) on incidents to app_decide;
