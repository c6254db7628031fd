SPOOL 'x';
exit;
