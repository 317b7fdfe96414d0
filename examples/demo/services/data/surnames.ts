import type { StateCode } from '../states.ts';

const list = (names: string) => names.trim().split(/\s*,\s*/);

/** Surnames of Mexico, roughly from the most to the least frequent. */
export const SURNAMES = list(`
  Hernández, García, Martínez, López, González, Pérez, Rodríguez, Sánchez, Ramírez, Cruz, Flores,
  Gómez, Morales, Vázquez, Reyes, Jiménez, Torres, Díaz, Gutiérrez, Ruiz, Mendoza, Aguilar, Ortiz,
  Moreno, Castillo, Romero, Álvarez, Méndez, Chávez, Rivera, Juárez, Ramos, Domínguez, Herrera,
  Medina, Castro, Vargas, Guzmán, Velázquez, Muñoz, Rojas, de la Cruz, Contreras, Salazar, Luna,
  Ortega, Guerrero, Santiago, Estrada, Bautista, Cortés, Soto, Alvarado, Espinoza, Lara, Ávila, Ríos,
  Cervantes, Silva, Delgado, Vega, Márquez, Sandoval, Carrillo, Fernández, León, Solís, Mejía, Núñez,
  Rosas, Ibarra, Valdez, Campos, Santos, Camacho, Peña, Navarro, Maldonado, Rosales, Acosta, Miranda,
  Trejo, Valencia, Nava, Pacheco, Huerta, Padilla, Molina, Robles, Salinas, Cárdenas, Orozco, Macías,
  Rangel, Zamora, Barrera, Tapia, Franco, Cabrera, Ochoa, Escobar, Mora, Marín, Villanueva, Serrano,
  Suárez, Zúñiga, Meza, Rocha, Villarreal, Gallegos, Bernal, Figueroa, Correa, Montes, Leyva, Arellano,
  Ponce, Cisneros, Duarte, Olvera, Tovar, Trujillo, Becerra, Castañeda, Murillo, Palacios, Treviño,
  Ibáñez, Félix, Quintero, Arias, Sosa, Zavala, Varela, Osorio, Aguirre, de León, Beltrán, del Ángel,
  de la Torre, Villegas, Enríquez, Granados, Cuevas, Bravo, Saldaña, Arroyo, Yáñez, Ordóñez, Hurtado,
  Montoya, Ayala, Pineda, Galván, Cano, Garza, Ávalos, Parra, Lozano, Coronado, Toledo, Bañuelos,
  Patiño, Avendaño, de los Santos, de la Rosa, de Jesús, San Juan, Quiñones, Piña, Nochebuena, Güemes,
  Argüelles, Montes de Oca, Ponce de León, Díaz de León, de la O, del Valle, Ruiz y Velasco,
  Cosío y Prado, Xolalpa, Popoca, Tecuapetla, Cuautle, Tzintzun, Zepahua, Ochurte, Irigoyen, Uc, Oh
`);

const REGIONAL: Partial<Record<StateCode, string[]>> = {
  YUC: list('Pech, Chan, Canul, Uc, Ek, Chi, May, Poot, Tun, Cauich, Dzul, Euán'),
  CAM: list('Chan, Pech, Ek, Canul, Huchín, Uc, Caamal'),
  ROO: list('Chan, Poot, May, Canché, Uc, Balam'),
  NLE: list('Garza, Treviño, Cantú, Villarreal, Elizondo, de la Garza'),
  COA: list('Garza, Valdés, Cepeda, de la Peña, Berlanga'),
  OAX: list('Santiago, Bautista, Antonio, Zárate, Toledo, Matus, San Germán'),
  CHP: list('Gómez, Hernández, Moshán, Sántiz, Girón, Espinosa'),
  TLA: list('Xicohténcatl, Cuamatzi, Tlapale, Netzahual, Popocatl'),
  SIN: list('Félix, Gastélum, Angulo, Beltrán, Leyva'),
};

/** The surnames that are frequent in this state and rare in the rest of the country. */
export function regionalSurnames(code: StateCode): readonly string[] {
  return REGIONAL[code] ?? [];
}
