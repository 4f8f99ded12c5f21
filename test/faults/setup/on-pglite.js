// Before a suite of this project loads anything: without a server named it runs on PGlite.
delete process.env.TEST_DATABASE_URL;
