export const SESSION_KEY = ['me'] as const;
