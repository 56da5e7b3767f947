package dev.caveat.publish;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A real sshd on this machine that lets one key in, for as long as a test lasts. */
final class SecureShell implements AutoCloseable {
    private final Process process;
    private final Path folder;
    private final int port;

    private SecureShell(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** @param folder that nobody else may write into: sshd insists on it */
    static SecureShell start(Path folder) throws Exception {
        Path sshd = Programs.need("sshd");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        for (String key : Set.of("host", "mine")) {
            Programs.run(folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.resolve(key).toString());
        }
        Files.copy(folder.resolve("mine.pub"), folder.resolve("authorized"));
        int port = freePort();
        Path settings = Files.writeString(folder.resolve("sshd_config"), String.join("\n",
                "Port " + port, "ListenAddress 127.0.0.1", "HostKey " + folder.resolve("host"), "AuthorizedKeysFile " + folder.resolve("authorized"),
                "PidFile none", "PasswordAuthentication no", "KbdInteractiveAuthentication no", "UsePAM no", "StrictModes no", "PermitRootLogin prohibit-password", ""));
        if (System.getProperty("user.name").equals("root")) {
            // Where no service has been started yet, it is missing.
            Files.createDirectories(Path.of("/run/sshd"));
        }
        Process process = new ProcessBuilder(sshd.toString(), "-D", "-e", "-f", settings.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
        for (int tried = 0; tried < 200; tried++) {
            try (Socket answer = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
                return new SecureShell(process, folder, answer.getPort());
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    break;
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("sshd does not start: " + Files.readString(folder.resolve("log")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** How rsync is told to reach it. */
    String command() {
        return "ssh -F none -o BatchMode=yes -p " + port + " -i " + folder.resolve("mine") + " -o UserKnownHostsFile=" + folder.resolve("known")
                + " -o StrictHostKeyChecking=accept-new -o IdentitiesOnly=yes";
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
