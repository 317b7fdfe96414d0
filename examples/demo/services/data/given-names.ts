export type Sex = 'F' | 'M';

const list = (names: string) => names.trim().split(/\s*,\s*/);

/** Given names by sex, roughly from the most to the least frequent, compounds included. */
export const GIVEN_NAMES: Record<Sex, readonly string[]> = {
  F: list(`
    María Guadalupe, Juana, Margarita, María del Carmen, Verónica, Leticia, Alejandra, Patricia,
    Gabriela, Rosa María, Elizabeth, Ana María, Adriana, Claudia, Silvia, Yolanda, Martha, Alicia,
    Laura, Teresa, Rocío, Sandra, Norma, Fernanda, Mónica, Ma. Guadalupe, Araceli, Karla, Daniela,
    María de los Ángeles, María Elena, Brenda, Maricela, Beatriz, Irma, Esther, Ángela, Lucía, Blanca,
    Nancy, María de la Luz, Ma. del Rosario, Maribel, Josefina, Gloria, Diana, Angélica, Erika, Lorena,
    Mariana, Cecilia, Itzel, Xóchitl, Citlali, Inés, Begoña, María José, Concepción, Luz María,
    Ma. de Jesús, Nayeli, Iraís, Socorro, Ximena, Noemí, Eréndira, Zoila, Amparo, Yareli, Úrsula
  `),
  M: list(`
    José Luis, Juan, Miguel Ángel, Francisco, Jesús, José, Alejandro, Juan Carlos, Pedro, Antonio,
    Manuel, Luis, Roberto, Jorge, Ricardo, Javier, Francisco Javier, Daniel, Sergio, Fernando, Carlos,
    Eduardo, Rafael, Arturo, Gerardo, Alberto, Mario, José Antonio, Martín, Raúl, Héctor, Óscar,
    Enrique, Víctor Manuel, Marco Antonio, Armando, J. Jesús, Guillermo, Gabriel, Salvador, Ramón,
    José Guadalupe, Julio César, Rubén, Jaime, David, Ángel, Alfredo, Hugo, Andrés, José Alfredo,
    Ernesto, Felipe, Joaquín, J. Guadalupe, José de Jesús, Ignacio, Adán, Tomás, Iván,
    Efraín, Germán, Moisés, Íñigo, José María, Cuauhtémoc, Tonatiuh, Ulises, Isaías, Nicolás, Emiliano
  `),
};
