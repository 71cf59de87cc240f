DELETE FROM mysql.global_priv WHERE Host NOT IN ('localhost');
FLUSH PRIVILEGES;
CREATE OR REPLACE USER 'app'@'%.%.%.%' IDENTIFIED BY 'secret';
