import customers from './en/customers.json';
import fields from './en/fields.json';
import home from './en/home.json';
import list from './en/list.json';
import shell from './en/shell.json';
import signIn from './en/sign-in.json';
import terms from './en/terms.json';
import words from './en/words.json';

export const dictionary = { words, terms, shell, signIn, home, list, customers, fields };
