/** The secrets of a bare service that the doctor examines: only the environment may hold them. */
export function readDoctorSecrets(env: NodeJS.ProcessEnv = process.env): {
  password: string;
  clientSecret: string;
} {
  return {
    password: env['DOCTOR_PASSWORD'] ?? '',
    clientSecret: env['DOCTOR_CLIENT_SECRET'] ?? '',
  };
}
