package org.shouze.application.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the owner of the server does for administrators (管理员应急). */
@Command(name = "admin", description = "Helps administrators who cannot get in.", subcommands = AdminReset.class)
final class Admin implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
