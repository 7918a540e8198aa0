type Packages = Record<string, { integrity?: string; optional?: boolean }>
export function holdsAll(named: Packages, there: Packages | null): boolean
