-- AlterEnum
ALTER TYPE "IncumbencyEnded" ADD VALUE 'dissolution';
