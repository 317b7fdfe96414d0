/** The one register of S2 of 2024, named as its collection. */
export const register = 'servidores_intervengan_procedimientos_contrataciones';
