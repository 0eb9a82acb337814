package org.isnad.workbench.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts down that two acquisitions came by different hands. */
@Command(
        name = "declare",
        mixinStandardHelpOptions = true,
        description = {
            "Declares two acquisitions independent: they came by different hands, from different thefts or custodians.",
            "Isnad cannot check this. The declaration is kept with its reason and name, shown in custody, and repeated in",
            "every conclusion that rests on it. Two mirrors of one dump are one source."
        },
        footerHeading = "%nExample:%n",
        footer =
                "  isnad acquisitions declare CASE 2 --independent-of 1 --because 'handed over by the owner' --by 'J. Doe'")
final class AcquisitionsDeclareCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Mixin
    private IndependenceOptions statement = new IndependenceOptions();

    AcquisitionsDeclareCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        return statement.state(isnad, false);
    }
}
