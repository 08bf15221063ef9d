export const ROLES = ['administrator', 'member', 'read-only'] as const;
export type Role = (typeof ROLES)[number];

export function roleOf(text: string): Role {
  return ROLES.find((role) => role === text) ?? 'read-only';
}
