// The drift check that a repair proposes.

export const DRIFT_METHOD = 'psi';
/**
 * Population stability index from which a shift counts as significant: a convention of credit scoring (Wu and Olson 2010,
 * "Enterprise risk management: coping with model risk in a large bank"; after Lewis 1994). Other methods have no such value.
 */
export const PSI_LIMIT = 0.2;
