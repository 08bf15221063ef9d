import customers from './zh-cn/customers.json';
import fields from './zh-cn/fields.json';
import home from './zh-cn/home.json';
import list from './zh-cn/list.json';
import shell from './zh-cn/shell.json';
import signIn from './zh-cn/sign-in.json';
import terms from './zh-cn/terms.json';
import words from './zh-cn/words.json';

export const dictionary = { words, terms, shell, signIn, home, list, customers, fields };
