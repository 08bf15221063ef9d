/** The shortest password that the server takes. */
export const PASSWORD_LENGTH = 12;
